import type { AppJson, PageConfig } from '../compiled-app';
import { checkAppJson, pagesOf } from './check-app-json';
import { compileStyles } from './compile-styles';
import { compileTemplates } from './compile-templates';
import { readDist, type DistFiles } from './dist-files';
import { wrapScripts } from './wrap-scripts';

/** A mini-program ready for the browser: one script that sets `__MP_APP__`, and what is wrong with the output. */
export interface CompiledWeapp {
  script: string;
  pages: string[];
  problems: string[];
}

const readConfigs = (files: DistFiles): Record<string, PageConfig> => {
  const names = files.ending('.json').filter((name) => !/^(project|sitemap|app)\b/.test(name));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.json'.length), JSON.parse(files.read(name)) as PageConfig]),
  );
};

/** Compiles a weapp dist directory as it is, without changing a file of it. */
export const compileWeapp = (dist: string): CompiledWeapp => {
  const files = readDist(dist);
  const appJson = JSON.parse(files.read('app.json')) as AppJson;
  const configs = readConfigs(files);
  const pages = pagesOf(appJson);
  const templates = compileTemplates(files);
  const styles = compileStyles(files);
  const scripts = wrapScripts(files);
  const plain = JSON.stringify({ appJson, pages, configs, styles: styles.styles });
  return {
    script: `globalThis.__MP_APP__=Object.assign(${plain},{templates:${templates.expression},modules:${scripts.expression}});`,
    pages,
    problems: [
      ...checkAppJson(files, appJson, { ...configs, app: appJson }),
      ...templates.problems,
      ...styles.problems,
      ...scripts.problems,
    ],
  };
};
