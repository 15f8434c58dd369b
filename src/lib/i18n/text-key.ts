import type algebra from '../../../locales/en/algebra.json';
import type ask from '../../../locales/en/ask.json';
import type assigned from '../../../locales/en/assigned.json';
import type backup from '../../../locales/en/backup.json';
import type classroom from '../../../locales/en/classroom.json';
import type columns from '../../../locales/en/columns.json';
import type common from '../../../locales/en/common.json';
import type correct from '../../../locales/en/correct.json';
import type engine from '../../../locales/en/engine.json';
import type help from '../../../locales/en/help.json';
import type home from '../../../locales/en/home.json';
import type install from '../../../locales/en/install.json';
import type key from '../../../locales/en/key.json';
import type learning from '../../../locales/en/learning.json';
import type lesson from '../../../locales/en/lesson.json';
import type mistakes from '../../../locales/en/mistakes.json';
import type model from '../../../locales/en/model.json';
import type packs from '../../../locales/en/packs.json';
import type pair from '../../../locales/en/pair.json';
import type placement from '../../../locales/en/placement.json';
import type practice from '../../../locales/en/practice.json';
import type profiles from '../../../locales/en/profiles.json';
import type progress from '../../../locales/en/progress.json';
import type quantities from '../../../locales/en/quantities.json';
import type settings from '../../../locales/en/settings.json';
import type sharing from '../../../locales/en/sharing.json';
import type steps from '../../../locales/en/steps.json';
import type welcome from '../../../locales/en/welcome.json';
import type work from '../../../locales/en/work.json';
import type write from '../../../locales/en/write.json';
import type { Area } from './areas';

interface English {
	readonly algebra: typeof algebra;
	readonly ask: typeof ask;
	readonly assigned: typeof assigned;
	readonly backup: typeof backup;
	readonly classroom: typeof classroom;
	readonly columns: typeof columns;
	readonly common: typeof common;
	readonly correct: typeof correct;
	readonly engine: typeof engine;
	readonly help: typeof help;
	readonly home: typeof home;
	readonly install: typeof install;
	readonly key: typeof key;
	readonly learning: typeof learning;
	readonly lesson: typeof lesson;
	readonly mistakes: typeof mistakes;
	readonly model: typeof model;
	readonly packs: typeof packs;
	readonly pair: typeof pair;
	readonly placement: typeof placement;
	readonly practice: typeof practice;
	readonly profiles: typeof profiles;
	readonly progress: typeof progress;
	readonly quantities: typeof quantities;
	readonly settings: typeof settings;
	readonly sharing: typeof sharing;
	readonly steps: typeof steps;
	readonly welcome: typeof welcome;
	readonly work: typeof work;
	readonly write: typeof write;
}

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type WithoutPlural<Key> = Key extends `${infer Stem}_${PluralForm}` ? Stem : Key;

type KeyOf<Name extends Area> = `${Name}.${WithoutPlural<keyof English[Name]> & string}`;

/** `area.name` of a sentence that exists in English; the plural form is chosen by the value `count`. */
export type TextKey = { [Name in Area]: KeyOf<Name> }[Area];
