import { Command } from 'commander';
import { exitStatus } from './exit-status.ts';
import { write } from './output.ts';

/** `parallax doctor`: what is so, and how to mend what is not; changes nothing. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('look whether all that Parallax needs is there and well, while it runs or not; changes nothing')
    .action(async () => {
      const [
        { readSettings, SettingsError },
        { wrong, ok },
        machine,
        { checkPorts },
        { checkDatabase },
        { checkSentenceModel },
      ] = await Promise.all([
        import('../settings.ts'),
        import('../doctor/finding.ts'),
        import('../doctor/machine.ts'),
        import('../doctor/servers.ts'),
        import('../doctor/database.ts'),
        import('../doctor/sentence-model.ts'),
      ]);
      const findings = [machine.checkNode(), machine.checkClock()];
      try {
        const settings = readSettings(process.env);
        findings.push(ok('Settings', 'all can be used.'), ...machine.checkFolder(settings.dataFolder));
        const { findings: ports, api } = await checkPorts(settings, Number(process.env.WEB_PORT || 3000));
        findings.push(...ports, ...(await checkDatabase(settings, api)), await checkSentenceModel(settings));
      } catch (error) {
        if (!(error instanceof SettingsError)) throw error;
        const says = error.message.replaceAll('\n', ' ');
        findings.push(wrong('Settings', says, 'Put the variable right; the rest was not looked at.'));
      }
      for (const { state, about, says, mend } of findings) {
        await write(`${state.padEnd(5)}  ${about}: ${says}\n${mend ? `       → ${mend}\n` : ''}`);
      }
      const faults = findings.filter(({ state }) => state === 'wrong').length;
      await write(faults === 0 ? 'All is well.\n' : `${faults} to mend.\n`);
      if (faults > 0) process.exitCode = exitStatus.someFailed;
    });
}
