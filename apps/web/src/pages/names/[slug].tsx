import {
  ProfilePage,
  type ProfilePageProps,
  ProfileQuery,
  profileParts,
} from '../../components/names/profile-page.tsx';
import { ask } from '../../data/api.ts';
import { textFrom } from '../../data/listing.ts';
import { serve, single } from '../../data/serve.ts';

export const config = { unstable_runtimeJS: false };

export const getServerSideProps = serve<ProfilePageProps>(async ({ params, query }) => {
  const after = textFrom(query, 'after');
  const asked = textFrom(query, 'part');
  const part = after === null ? null : (profileParts.find((each) => each === asked) ?? null);
  const cursors = part === null ? {} : { [part]: after };
  const { profile } = await ask(ProfileQuery, { slug: single(params?.slug) ?? '', ...cursors });
  return profile && { profile, part };
});

export default ProfilePage;
