import { builtinTags } from '../builtin-tags';
import { createBackend } from './backend';
import { compiled, componentsUsedBy } from './compiled';
import { registerBuiltins } from './components/register';
import { createEnvironment, type CodeSpace, type EngineRoot } from './engine';

const environment = createEnvironment();
const backend = environment.associateBackend(createBackend());

const fillSpace = (space: CodeSpace, builtins: CodeSpace): void => {
  const shared = builtins.getComponentSpace();
  for (const tag of builtinTags)
    space.getComponentSpace().setGlobalUsingComponent(tag, shared.getComponentByUrl(tag, '') ?? tag);
  for (const [path, config] of Object.entries(compiled.configs)) {
    space.addComponentStaticConfig(path, { ...config, usingComponents: componentsUsedBy(path) });
  }
  for (const [path, content] of Object.entries(compiled.templates)) {
    space.addCompiledTemplate(path, {
      groupList: compiled.templates,
      content,
      fallbackListenerOnNativeNode: true,
    });
  }
};

const createSpace = (): CodeSpace => {
  const builtins = environment.getGlobalCodeSpace();
  registerBuiltins(builtins);
  const space = environment.createCodeSpace('', true);
  fillSpace(space, builtins);
  return space;
};

/** The space that holds the app's own pages and components. */
export const appSpace: CodeSpace = createSpace();

/** Makes the root component of a page or of the custom tab bar. */
export const createRoot = (tag: string, path: string): EngineRoot => backend.createRoot(tag, appSpace, path);
