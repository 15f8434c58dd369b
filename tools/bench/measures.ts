import type { Budget } from './budget';
import { classSlips } from './measures/class-slips';
import { coldStarts, firstPaint } from './measures/cold-start';
import { heaps } from './measures/heap';
import { idleNetwork } from './measures/idle';
import { importPack } from './measures/import-pack';
import { judgings } from './measures/judging';
import { lessonList } from './measures/lesson-list';
import { memories } from './measures/memory';
import { recordings } from './measures/record-answer';
import { searches } from './measures/search';
import { layoutShift, longestTask, tapToPaint } from './measures/smoothness';
import { warmStart } from './measures/warm-start';

/** All that is measured, in the order it is printed. Limits stand beside each measure. */
export const BUDGETS: readonly Budget[] = [
	...coldStarts,
	warmStart,
	firstPaint,
	tapToPaint,
	longestTask,
	layoutShift,
	...heaps,
	...memories,
	...recordings,
	...judgings,
	...searches,
	importPack,
	classSlips,
	lessonList,
	idleNetwork
];
