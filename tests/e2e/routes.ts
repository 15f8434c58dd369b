/** Every page with an address of its own. Those of a lesson need one that is in the built-in packs. */
export const PAGES = [
	'/',
	'/ask',
	'/assigned',
	'/work',
	'/placement',
	'/progress',
	'/settings',
	'/correct',
	'/profiles',
	'/backup',
	'/model',
	'/receive',
	'/packs',
	'/pair',
	'/welcome'
];
