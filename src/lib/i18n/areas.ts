/** The files of a language: a page loads only the areas it shows. */
export const AREAS = [
	'common',
	'home',
	'welcome',
	'profiles',
	'lesson',
	'practice',
	'engine',
	'steps',
	'help',
	'work',
	'columns',
	'quantities',
	'algebra',
	'mistakes',
	'learning',
	'pair',
	'placement',
	'ask',
	'progress',
	'settings',
	'backup',
	'key',
	'model',
	'packs',
	'classroom',
	'write',
	'sharing',
	'assigned',
	'install'
] as const;

export type Area = (typeof AREAS)[number];
