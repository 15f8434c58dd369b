/** The house rules of who may import whom. Rooms are the folders of src/lib. */
const room = (names) => `^src/lib/(${names})/`;
const outside = ['storage', 'packs', 'search', 'model', 'sharing', 'i18n', 'platform'];

const neverEachOther = outside.map((name) => ({
	name: `${name}-knows-only-domain-and-bytes`,
	comment: 'What two rooms need together is put together in app.',
	severity: 'error',
	from: { path: room(name), pathNot: '\\.test\\.ts$' },
	to: { path: '^src/', pathNot: `^src/lib/(domain|bytes|${name})/|^src/workers/` }
}));

module.exports = {
	forbidden: [
		{
			name: 'no-circles',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'no-orphans',
			severity: 'error',
			from: {
				orphan: true,
				pathNot: '\\.d\\.ts$|\\.test\\.ts$|^src/(routes|service-worker|workers)/|^src/lib/domain/base/|^tools/'
			},
			to: {}
		},
		{
			name: 'domain-is-pure',
			severity: 'error',
			from: { path: room('domain'), pathNot: '\\.(test|testing)\\.ts$' },
			to: { pathNot: '^src/lib/domain/|^node_modules/(ts-fsrs)/' }
		},
		{
			name: 'bytes-knows-only-base',
			severity: 'error',
			from: { path: room('bytes'), pathNot: '\\.test\\.ts$' },
			to: { path: '^src/', pathNot: '^src/lib/bytes/|^src/lib/domain/base/' }
		},
		...neverEachOther,
		{
			name: 'heavy-rooms-stay-lazy',
			comment: 'app reaches them by import() or import type only; ask-parts.ts is itself reached so.',
			severity: 'error',
			from: { path: room('app'), pathNot: '\\.test\\.ts$|/testing/|/ask-parts\\.ts$' },
			to: { path: room('storage|packs|search|model|sharing'), dependencyTypesNot: ['type-only', 'dynamic-import'] }
		},
		{
			name: 'ask-parts-stay-lazy',
			severity: 'error',
			from: {},
			to: { path: '^src/lib/app/ask-parts\\.ts$', dependencyTypesNot: ['type-only', 'dynamic-import'] }
		},
		{
			name: 'ui-takes-data-and-callbacks',
			severity: 'error',
			from: { path: room('ui'), pathNot: '\\.test\\.ts$' },
			to: { path: '^src/', pathNot: room('ui|domain|i18n') }
		},
		{
			name: 'routes-know-app-ui-domain-i18n',
			severity: 'error',
			from: { path: '^src/routes/' },
			to: { path: '^src/', pathNot: '^src/routes/|^src/lib/(app|ui|domain|i18n)/|^src/app\\.css$' }
		},
		{
			name: 'tools-know-domain-bytes-packs',
			comment: 'And the writer of backups: the practice class is a file like any other that the app takes in.',
			severity: 'error',
			from: { path: '^tools/', pathNot: '\\.test\\.ts$|^tools/bench/|^tools/bench-search/' },
			to: {
				path: '^src/',
				pathNot: `${room('domain|bytes|packs')}|^src/lib/storage/backup/(write-backup|contents)\\.ts$`
			}
		},
		{
			name: 'the-bench-of-the-search-searches',
			severity: 'error',
			from: { path: '^tools/bench-search/' },
			to: { path: '^src/', pathNot: room('domain|bytes|packs|search') }
		},
		{
			name: 'the-bench-writes-letters-and-searches-too',
			severity: 'error',
			from: { path: '^tools/bench/' },
			to: { path: '^src/', pathNot: room('domain|bytes|packs|search|sharing') }
		},
		{
			name: 'dexie-only-in-storage',
			severity: 'error',
			from: { pathNot: room('storage') },
			to: { path: '^node_modules/dexie/' }
		},
		{
			name: 'transformers-only-in-model-runtime',
			severity: 'error',
			from: { pathNot: '^src/lib/model/runtime/' },
			to: { path: '^node_modules/(@huggingface|onnxruntime)' }
		},
		{
			name: 'i18next-only-in-i18n',
			severity: 'error',
			from: { pathNot: room('i18n') },
			to: { path: '^node_modules/i18next/' }
		},
		{
			name: 'workbox-only-in-sw-and-platform',
			severity: 'error',
			from: { pathNot: '^src/service-worker/|^src/lib/platform/' },
			to: { path: '^node_modules/workbox' }
		},
		{
			name: 'no-test-in-product',
			severity: 'error',
			comment: 'What tests share stands in x.testing.ts or in a folder testing.',
			from: { pathNot: '\\.(test|testing)\\.ts$|^src/.*/testing/|^tests/' },
			to: { path: '\\.(test|testing)\\.ts$|^src/.*/testing/|^tests/' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(build|\\.svelte-kit)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['svelte', 'import', 'browser', 'default'] }
	}
};
