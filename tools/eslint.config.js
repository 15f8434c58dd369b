import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const sentence = 'Text on the screen is a key in locales/, never in code.';

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'static/',
			'node_modules/',
			'tests/fixtures/',
			'test-results/',
			'reports/',
			'.venv/'
		]
	},
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			eqeqeq: 'error',
			'no-console': 'error',
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			// State is replaced, never changed in place ($state.raw), so plain maps and dates do.
			'svelte/prefer-svelte-reactivity': 'off',
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error'
		}
	},
	{
		files: ['src/lib/ui/**/*.svelte', 'src/routes/**/*.svelte'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'SvelteElement > SvelteText[value=/\\p{L}{2,}/u]', message: sentence },
				{
					selector: 'SvelteAttribute[key.name=/^(aria-label|title|alt|placeholder)$/] > SvelteLiteral',
					message: sentence
				}
			]
		}
	},
	{
		// Components get their addresses handed in; routes resolve them.
		files: ['src/lib/ui/**'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	{
		files: ['tools/**', 'tests/**', 'svelte.config.js', 'vite.config.ts'],
		rules: { 'no-console': 'off' }
	}
);
