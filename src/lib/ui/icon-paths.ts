/** Drawn for this project on a 24 by 24 grid, to be stroked, never filled. */
export const ICON_PATHS = {
	back: 'M15 5l-7 7 7 7',
	forward: 'M9 5l7 7-7 7',
	up: 'M5 15l7-7 7 7',
	down: 'M5 9l7 7 7-7',
	learn: 'M12 6.5C10 5 7 4.5 3.5 4.5v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13C17 4.5 14 5 12 6.5zM12 6.5v13',
	ask: 'M4 5h16v11h-8l-5 4v-4H4zM10 9.2a2 2 0 1 1 2.8 1.8c-.6.3-.8.6-.8 1.2M12 14.2v.1',
	progress: 'M4 20h16M6.5 20v-5M12 20V10M17.5 20V4.5',
	settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
	check: 'M4.5 12.5l5 5L19.5 7',
	close: 'M6 6l12 12M18 6L6 18',
	erase: 'M9 6h11v12H9l-5.5-6zM12 9.5l5 5M17 9.5l-5 5',
	grip: 'M6 9h12M6 15h12',
	hint: 'M9.5 17.5h5M10.5 20.5h3M8 13.2a5.5 5.5 0 1 1 8 0c-1 1-1.5 1.8-1.5 2.8h-5c0-1-.5-1.8-1.5-2.8z',
	again: 'M5 12a7 7 0 1 0 2.2-5.1M5 4.5v4h4',
	listen: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
	lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
	unlock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 6.8-1.2M12 14.5v2',
	add: 'M12 5v14M5 12h14',
	bin: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5',
	save: 'M12 4v11M7.5 10.5L12 15l4.5-4.5M5 19.5h14',
	open: 'M12 15V4M7.5 8.5L12 4l4.5 4.5M5 19.5h14',
	share:
		'M17 8.5a2.5 2.5 0 1 0-2.5-2.5M17 20.5a2.5 2.5 0 1 0-2.5-2.5M6 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8.2 10.8l6.6-3.8M8.2 13.2l6.6 3.8',
	star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z',
	note: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.6v.1',
	warning: 'M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.1',
	plane: 'M3 13.5l18-8-5.5 14-4-5.5zM11.5 14l4-4',
	person: 'M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.5 3.8-5 7.5-5s6.7 1.5 7.5 5',
	people:
		'M9 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.7-3.3 3.3-4.5 6.5-4.5s5.8 1.2 6.5 4.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 15.2c1.8.7 3 2 3.5 4.3',
	language:
		'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-5 5.5-5 11.5 0 17M12 3.5c5 5.5 5 11.5 0 17',
	look: 'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
	play: 'M7.5 5v14l11-7z',
	stop: 'M6.5 6.5h11v11h-11z',
	send: 'M5 12h13M12.5 6l6 6-6 6',
	heat: 'M12 3.5c1 4 5 6 5 10.5a5 5 0 0 1-10 0c0-2 1-3.5 2-4.5.3 1.8 1 2.5 1.8 2.8C10.3 9.5 10.5 6 12 3.5z',
	chill: 'M12 3.5v17M4.6 7.7l14.8 8.6M19.4 7.7L4.6 16.3M9.5 4.5L12 7l2.5-2.5M9.5 19.5L12 17l2.5 2.5'
} as const;

export type IconName = keyof typeof ICON_PATHS;

/** Icons that point along the line of reading turn round in a right-to-left language. */
export const TURNING_ICONS: ReadonlySet<IconName> = new Set<IconName>([
	'back',
	'forward',
	'send',
	'erase',
	'listen',
	'play'
]);
