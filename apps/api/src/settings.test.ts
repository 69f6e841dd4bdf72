import { dirname, isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

describe('readSettings', () => {
  it('serves this machine only where nothing is said', () => {
    expect(readSettings({})).toMatchObject({ port: 4000, host: '127.0.0.1', databaseUrl: undefined, logLevel: 'info' });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readSettings({ API_PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4000, databaseUrl: undefined });
  });

  it('takes one relative folder for one folder, wherever the process is started', () => {
    const { dataFolder } = readSettings({ DATA_FOLDER: 'mine' });
    expect(isAbsolute(dataFolder)).toBe(true);
    expect(dirname(dataFolder)).toBe(dirname(readSettings({}).dataFolder));
  });

  it('keeps the origin of an address with a path', () => {
    expect(readSettings({ WEB_ORIGIN: 'https://news.example/reader/' }).webOrigin).toBe('https://news.example');
  });

  it.each([
    [{ API_PORT: 'four' }, 'API_PORT'],
    [{ API_PORT: '70000' }, 'API_PORT'],
    [{ DATABASE_URL: 'mysql://here' }, 'DATABASE_URL'],
    [{ WEB_ORIGIN: 'javascript:alert(1)' }, 'WEB_ORIGIN'],
    [{ PARALLAX_TOKEN: 'short' }, 'PARALLAX_TOKEN'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET'],
    [{ SIGN_UP: 'maybe' }, 'SIGN_UP'],
    [{ PARALLAX_SENTENCE_MODEL: 'on' }, 'PARALLAX_SENTENCE_MODEL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ SAMPLE_ARTICLES: 'no' }, 'SAMPLE_ARTICLES'],
  ])('names the variable at fault: %j', (environment, name) => {
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(() => readSettings(environment)).toThrow(new RegExp(`^${name} `));
  });
});
