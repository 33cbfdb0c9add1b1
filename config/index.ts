import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import type { IProjectConfig } from '@tarojs/taro/types/compile';
import { version } from '../package.json';
import { PageFiles } from './page-files';

const isWeb = process.env.TARO_ENV === 'h5';

const modernPackages = /node_modules[\\/](@tanstack|@orpc|@nutui|zustand|query-string)[\\/]/;

/** Lowers packages written in modern JavaScript: without it Taro's minifier turns their `#field` into a syntax error. */
const lowered = [(file: string) => modernPackages.test(file)];

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[name]__[local]___[hash:base64:5]' },
};

type Config = IProjectConfig<'webpack5'>;

// CSS pixels on both targets: rpx would shrink text and hit areas on a narrow phone, whatever the person has chosen.
// Taro knows the unit 'px'; only its types do not.
const pxtransform = { enable: true, config: { targetUnit: 'px' as 'rem' } };

/** Margins for phones that know no gap in a flex box; Taro finds a step of our own by its path. */
const flexGap = (isWeapp: boolean) => ({
  [path.resolve(__dirname, 'flex-gap.cjs')]: { enable: true, config: { isWeapp } },
});

const weapp: Config['mini'] = {
  compile: { include: lowered },
  miniCssExtractPluginOption: { ignoreOrder: true },
  optimizeMainPackage: { enable: true },
  postcss: { pxtransform, cssModules, ...flexGap(true) },
};

const h5: Config['h5'] = {
  compile: { include: lowered },
  publicPath: '/',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  esnextModules: ['@nutui/nutui-react-taro', '@nutui/icons-react-taro'],
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: {
    autoprefixer: { enable: true, config: {} },
    pxtransform,
    cssModules,
    ...flexGap(false),
  },
  webpackChain(chain) {
    chain.plugin('page-files').use(PageFiles);
    // Without this each page's chunk carries its own copy of NutUI and of Taro's components.
    chain.optimization.splitChunks({
      chunks: 'all',
      cacheGroups: {
        vendor: {
          name: 'vendor',
          test: /node_modules/,
          minChunks: 2,
          priority: 10,
          reuseExistingChunk: true,
        },
      },
    });
  },
};

/** One build description for both clients; `TARO_ENV` says which of them is being built. */
export default defineConfig<'webpack5'>(() => ({
  projectName: 'sandan',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'h5'}`,
  plugins: ['@tarojs/plugin-html', path.resolve(__dirname, 'aria-names.ts')],
  defineConstants: {
    CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? ''),
    APP_VERSION: JSON.stringify(version),
  },
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  copy: {
    patterns: [
      isWeb
        ? { from: 'web/files/', to: 'dist/h5/' }
        : { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
    ],
    options: {},
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  jsMinimizer: 'terser',
  cssMinimizer: 'csso',
  mini: weapp,
  h5,
}));
