import { graphql, type ResultOf } from '@parallax/schema/documents';
import { Field } from '../../components/field.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { SignInToTeach } from '../../components/teach/sign-in-to-teach.tsx';
import { TeachNav } from '../../components/teach/teach-nav.tsx';
import { ask } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { serveForm } from '../../data/form-page.ts';
import { count } from '../../words/count.ts';

export const config = { unstable_runtimeJS: false };

const ClassesQuery = graphql(`
  query Classes {
    teaching {
      classes {
        id
        name
        joinCode
        pupilCount
        assignments { id }
      }
    }
  }
`);

const CreateClass = graphql(`
  mutation CreateClass($name: String!) {
    createClass(name: $name) {
      __typename
      ... on Class { id }
      ... on Failure { message }
    }
  }
`);

interface TeachProps {
  teaching: ResultOf<typeof ClassesQuery>['teaching'];
  refused: { name: string; message: string } | null;
}

export const getServerSideProps = serveForm<TeachProps>(async ({ req }, fields) => {
  let refused: TeachProps['refused'] = null;
  if (fields) {
    const [name = ''] = fields('name');
    const { createClass } = await ask(CreateClass, { name }, askerOf(req));
    if (createClass.__typename === 'Class') return { goTo: `/teach/classes/${createClass.id}` };
    refused = { name, message: createClass.message };
  }
  const { teaching } = await ask(ClassesQuery, {}, askerOf(req));
  return { teaching, refused };
});

/** A teacher's classes. */
export default function TeachPage({ teaching, refused }: TeachProps) {
  if (!teaching) return <SignInToTeach back="/teach" />;
  return (
    <>
      <PageHead title="Classes" isHidden />
      <div className="teach">
        <TeachNav at="classes" />
        <h1>Classes</h1>
        {teaching.classes.length === 0 ? (
          <p>No class yet. Make one, and write its code on the board: pupils join with a nickname and nothing else.</p>
        ) : (
          <ul className="own-rows">
            {teaching.classes.map((each) => (
              <li key={each.id}>
                <p className="own-title">
                  <a href={`/teach/classes/${each.id}`}>{each.name}</a>
                </p>
                <p className="own-facts">
                  {count(each.pupilCount, 'pupil')}, {count(each.assignments.length, 'assignment')}
                  {each.joinCode ? `, code ${each.joinCode}` : ', closed to new pupils'}
                </p>
              </li>
            ))}
          </ul>
        )}
        <form method="post" action="/teach" className="form form-part">
          <h2>Make a class</h2>
          <Refusal>{refused?.message ?? null}</Refusal>
          <Field
            name="name"
            label="Name"
            required
            maxLength={80}
            defaultValue={refused?.name ?? ''}
            autoComplete="off"
          />
          <p>
            <button type="submit" className="button">
              Make the class
            </button>
          </p>
        </form>
      </div>
    </>
  );
}
