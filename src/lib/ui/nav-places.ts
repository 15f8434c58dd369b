/** The four places that are always one tap away; each name is its icon's name too. */
export const NAV_PLACES = [
	{ name: 'learn', label: 'common.navLearn' },
	{ name: 'ask', label: 'common.navAsk' },
	{ name: 'progress', label: 'common.navProgress' },
	{ name: 'settings', label: 'common.navSettings' }
] as const;

export type NavPlace = (typeof NAV_PLACES)[number]['name'];
