import { graphql, type ResultOf } from '@parallax/schema/documents';
import { Desk, NotForYou, Said } from '../../components/desk/desk.tsx';
import { Field } from '../../components/field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ask } from '../../data/api.ts';
import type { Asker } from '../../data/asker.ts';
import { type DeskProps, serveDesk } from '../../data/desk.ts';
import type { Fields } from '../../data/form.ts';
import { single } from '../../data/serve.ts';
import { siteOrigin } from '../../data/site.ts';
import { dayInWords } from '../../words/moment.ts';
import { isRoleName, roleWords } from '../../words/role-words.ts';

export const config = { unstable_runtimeJS: false };

const PeopleQuery = graphql(`
  query People($search: String, $after: String) {
    accounts(first: 30, search: $search, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id name email role createdAt }
    }
  }
`);
const SetRole = graphql(`
  mutation SetRole($account: ID!, $role: Role!) {
    setRole(account: $account, role: $role) { __typename ... on Failure { message } }
  }
`);
const MakeLink = graphql(`
  mutation MakeLink($role: Role, $resets: String) {
    createSignInLink(role: $role, resets: $resets) {
      __typename
      ... on NewSignInLink { path }
      ... on Failure { message }
    }
  }
`);

interface Done {
  said: string | null;
  refusal: string | null;
  /** A link that was just made: shown now and never again. */
  link: string | null;
}

interface PeopleProps extends DeskProps, Done {
  people: ResultOf<typeof PeopleQuery>['accounts'];
  search: string;
}

export const getServerSideProps = serveDesk<Omit<PeopleProps, 'may'>>(
  'ADMINISTER',
  async ({ query }, fields, asker) => {
    const done = fields ? await act(fields, asker) : { said: null, refusal: null, link: null };
    const search = single(query.search)?.trim() ?? '';
    const { accounts } = await ask(PeopleQuery, { search: search || null, after: single(query.after) ?? null }, asker);
    return { people: accounts, search, ...done };
  },
);

async function act(fields: Fields, asker: Asker): Promise<Done> {
  const field = (name: string) => fields(name)[0] ?? '';
  const refused = (refusal: string): Done => ({ said: null, refusal, link: null });
  const role = field('role');
  if (field('do') === 'reset') return made(await ask(MakeLink, { resets: field('email') }, asker));
  if (!isRoleName(role)) return refused('Choose a role.');
  if (field('do') === 'invite') return made(await ask(MakeLink, { role }, asker));
  const { setRole } = await ask(SetRole, { account: field('account'), role }, asker);
  if ('message' in setRole) return refused(setRole.message);
  return { said: 'The role is given.', refusal: null, link: null };
}

function made({ createSignInLink: link }: ResultOf<typeof MakeLink>): Done {
  if (link.__typename !== 'NewSignInLink') return { said: null, refusal: link.message, link: null };
  return { said: null, refusal: null, link: siteOrigin() + link.path };
}

const RoleOptions = () => (
  <>
    {Object.entries(roleWords).map(([name, words]) => (
      <option key={name} value={name}>
        {words}
      </option>
    ))}
  </>
);

/** Who has an account, and what they may do. */
export default function PeoplePage(props: PeopleProps) {
  if (!props.may) return <NotForYou />;
  const { may, people, search, said, refusal, link } = props;
  return (
    <Desk title="People" at="/desk/people" may={may}>
      <Said>{said}</Said>
      <Refusal>{refusal}</Refusal>
      {link && (
        <div className="shown-once" role="status">
          <p>
            <strong>Hand this link on now.</strong> It works once, within a day, and is shown this once.
          </p>
          <code className="secret">{link}</code>
        </div>
      )}
      <section className="desk-part" aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <form className="row-form" method="post" action="/desk/people">
          <label>
            As <span className="unseen">what</span>
            <select name="role" defaultValue="EDITOR">
              <RoleOptions />
            </select>
          </label>
          <button type="submit" name="do" value="invite" className="button quiet-button">
            Make a link
          </button>
        </form>
        <p className="form-note">No mail is sent: the link is yours to hand on.</p>
      </section>
      <section className="desk-part" aria-labelledby="accounts">
        <h2 id="accounts">Accounts: {people.totalCount}</h2>
        <form className="row-form" method="get" action="/desk/people">
          <Field name="search" label="Name or address" type="search" defaultValue={search} />
          <button type="submit" className="button quiet-button">
            Find
          </button>
        </form>
        <ul className="own-rows">
          {people.nodes.map(({ id, name, email, role, createdAt }) => (
            <li key={id} className="own-row">
              <div>
                <p className="own-title">{name}</p>
                <p className="own-facts">
                  {email} · since {dayInWords(createdAt)}
                </p>
                <form className="row-form" method="post" action="/desk/people">
                  <input type="hidden" name="account" value={id} />
                  <input type="hidden" name="email" value={email} />
                  <label>
                    <span className="unseen">Role of {name}</span>
                    <select name="role" defaultValue={role}>
                      <RoleOptions />
                    </select>
                  </label>
                  <button type="submit" name="do" value="role" className="plain-button">
                    Set the role
                  </button>
                  <button type="submit" name="do" value="reset" className="plain-button">
                    Link for a new password
                  </button>
                </form>
              </div>
            </li>
          ))}
        </ul>
        {people.pageInfo.hasNextPage && (
          <p className="pager">
            <a
              href={`/desk/people?${new URLSearchParams({ ...(search && { search }), after: people.pageInfo.endCursor ?? '' })}`}
            >
              Older ones
            </a>
          </p>
        )}
      </section>
    </Desk>
  );
}
