import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { effectReturns } from './scripts/lint/effect-returns.mjs';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.data/',
      'backend/db/types.generated.ts',
      'tests/weapp/fixture/',
      'babel.config.js',
      '*.cjs',
    ],
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [...tseslint.configs.recommendedTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Our objects are closures without `this`: their functions may be taken off them.
      '@typescript-eslint/unbound-method': 'off',
      // A stand-in that does nothing is a clear thing to say.
      '@typescript-eslint/no-empty-function': 'off',
      // A type argument for an empty object reads better than Record<string, never>.
      '@typescript-eslint/no-empty-object-type': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'] ?? reactHooks.configs['recommended-latest']],
    plugins: { sandan: { rules: { 'effect-returns': effectReturns } } },
    rules: {
      'sandan/effect-returns': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "JSXElement[openingElement.name.name='Text'] JSXElement[openingElement.name.name!='Text']",
          message: 'WeChat draws nothing inside a Text but text: use a View.',
        },
      ],
    },
  },
  {
    // Scripts and the server's entry talk to a person at a terminal.
    files: ['scripts/**', 'bench/**', 'backend/main.ts', 'config/**', 'tests/support/hold-embedded.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // WeChat turns any value into text and throws plain objects; the runtime does as WeChat does.
    files: ['tests/weapp/runtime/**'],
    rules: {
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**'],
    rules: {
      // A title is a sentence; a table of cases may be long.
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
);
