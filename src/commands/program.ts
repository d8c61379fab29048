import { Command } from 'commander';

interface CommandFile {
  register(program: Command): void;
}

/** A program's commands by name: a file each, loaded only when it or the list of all is asked for. */
export type CommandFiles = Readonly<Record<string, () => CommandFile>>;

/** Runs the command that the process was given. @throws whatever the command throws */
export async function runProgram(name: string, description: string, commands: CommandFiles): Promise<void> {
  const program = new Command(name).description(description).showHelpAfterError().allowExcessArguments(false);
  const named = commands[process.argv[2] ?? ''];
  for (const load of named === undefined ? Object.values(commands) : [named]) load().register(program);
  await program.parseAsync();
}
