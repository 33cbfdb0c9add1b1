import path from 'node:path';
import ts from 'typescript';

/** Prints what the compiler finds in these files of a tree; of the others it looks only at what these use. */
function main(root: string, names: readonly string[]): void {
  const files = names.map((name) => path.join(root, name));
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  const program = ts.createProgram(files, { ...options, incremental: false, tsBuildInfoFile: undefined });
  const found = files.flatMap((file) => {
    const parsed = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(parsed), ...program.getSemanticDiagnostics(parsed)];
  });
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  process.stdout.write(ts.formatDiagnostics(found, host));
}

const [root = '', ...names] = process.argv.slice(2);
main(root, names);
