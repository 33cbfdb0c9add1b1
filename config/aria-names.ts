/** The part of Taro's plugin context that is used here. */
interface PluginContext {
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void;
}

type WriteTemplate = (text: string, nodeName: string, level: number, children: string) => string;

/** What a platform of Taro shows of itself: a mini-program has templates, the web has none. */
interface Platform {
  template?: { modifyTemplateResult?: WriteTemplate };
}

const names = ['label', 'role', 'checked', 'selected'] as const;
const property = (name: string) => `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const attributes = names.map((name) => `aria-${name}="{{i.${property(name)}||''}}"`).join(' ');

/** Writes the names and roles that WeChat reads aloud into every view and picture: Taro's own templates leave them out. */
export default function ariaNames(ctx: PluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }: Platform) {
      if (!template) return;
      const write: WriteTemplate = template.modifyTemplateResult ?? ((text) => text);
      template.modifyTemplateResult = (...told) =>
        write(...told).replace(/<(view|image) /, `<$1 ${attributes} `);
    },
  });
}
