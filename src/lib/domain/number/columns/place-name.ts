import { message, type Message } from '../../base/message';

const ABOVE = ['Ones', 'Tens', 'Hundreds', 'Thousands', 'TenThousands', 'HundredThousands', 'Millions', 'TenMillions'];
const BELOW = ['Tenths', 'Hundredths', 'Thousandths'];

/** The places that have a name. */
export const HIGHEST_PLACE = ABOVE.length - 1;
export const LOWEST_PLACE = -BELOW.length;

/** `the tens`, as part of a sentence. */
export function placeName(place: number): Message {
	return message(`columns.place${(place < 0 ? BELOW[-1 - place] : ABOVE[place]) ?? 'Other'}`);
}

/** `this column` and `the next column`, where places have no names of their own. */
export function columnName(isNext: boolean): Message {
	return message(isNext ? 'columns.placeNext' : 'columns.placeOther');
}
