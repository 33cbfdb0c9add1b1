import { TmplGroup } from 'glass-easel-template-compiler';
import type { DistFiles } from './dist-files';

interface TemplateWarning {
  message?: string;
  startLine?: number;
}

const describe = (name: string, { message, startLine }: TemplateWarning): string =>
  `${name}:${startLine ?? '?'} ${message ?? 'is not valid WXML'}`;

/** Compiles all WXML and WXS into one JavaScript expression with WeChat's own template compiler. */
export const compileTemplates = (files: DistFiles): { expression: string; problems: string[] } => {
  const group = new TmplGroup();
  const problems = files.ending('.wxml').flatMap((name) => {
    const warnings = group.addTmpl(name.slice(0, -'.wxml'.length), files.read(name)) as TemplateWarning[];
    return warnings.map((warning) => describe(name, warning));
  });
  for (const name of files.ending('.wxs')) group.addScript(name.slice(0, -'.wxs'.length), files.read(name));
  const expression = group.getTmplGenObjectGroups();
  group.free();
  return { expression, problems };
};
