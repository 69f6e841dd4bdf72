import { PageHead } from '../components/page-head.tsx';
import { serve, single } from '../data/serve.ts';
import { pathOfSite } from '../data/site.ts';
import { choices, type ReaderSettings, settingsFromCookies } from '../reader/reader-settings.ts';

export const config = { unstable_runtimeJS: false };

interface SettingsProps {
  settings: ReaderSettings;
  /** Where the reader came from. */
  back: string;
  isSaved: boolean;
}

export const getServerSideProps = serve<SettingsProps>(
  async ({ req, query }) => ({
    settings: settingsFromCookies(req.headers.cookie),
    back: pathOfSite(single(query.back) ?? req.headers.referer, req.headers.host),
    isSaved: query.saved !== undefined,
  }),
  'private',
);

const legends = { theme: 'Colours', size: 'Size of the type', width: 'Width of the text' } as const;

const labels: Record<string, string> = {
  'theme.auto': 'As the device says',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'size.small': 'Small',
  'size.normal': 'Normal',
  'size.large': 'Large',
  'size.largest': 'Largest',
  'width.narrow': 'Narrow',
  'width.normal': 'Normal',
  'width.wide': 'Wide',
};

const orders: Record<keyof ReaderSettings, readonly string[]> = {
  theme: choices.theme,
  size: ['small', 'normal', 'large', 'largest'],
  width: ['narrow', 'normal', 'wide'],
};

/** How pages look for this reader: colours, size of the type, width of the text. */
export default function SettingsPage({ settings, back, isSaved }: SettingsProps) {
  return (
    <>
      <PageHead title="How pages look" isHidden />
      <form className="settings" method="post" action="/api/settings">
        <h1>How pages look</h1>
        {isSaved && (
          <p className="note" role="status">
            Saved. This page looks as all pages do now. <a href={back}>Go back to where you were</a>
          </p>
        )}
        <input type="hidden" name="back" value={back} />
        {(Object.keys(legends) as (keyof ReaderSettings)[]).map((name) => (
          <fieldset key={name} className="setting">
            <legend>{legends[name]}</legend>
            <div className="setting-choices">
              {orders[name].map((value) => (
                <label key={value}>
                  <input type="radio" name={name} value={value} defaultChecked={settings[name] === value} />
                  <span>{labels[`${name}.${value}`]}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <p>
          <button type="submit" className="button">
            Save
          </button>
        </p>
        <p className="settings-note">
          The choice is kept in a cookie on this device that says nothing else, for a year. Nobody else sees it.
        </p>
      </form>
    </>
  );
}
