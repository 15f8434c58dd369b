import { succeed, type Result } from '../base/result';
import type { PictureName } from '../lesson/picture';
import { rationalToText } from '../number/rational-text';
import type { DrawProblem } from './draw-problem';
import { evaluateText, type DrawnNumbers } from './evaluate-text';
import { fillText, fillTexts } from './fill-text';
import type { Item } from './item';
import type { Template } from './template';

type ItemPicture = NonNullable<Item['picture']>;

/** Pictures whose parameters are words such as `solid`; those of all others are expressions. */
const PICTURES_OF_WORDS: readonly PictureName[] = ['particles', 'state-change'];

/** Works out a picture's numbers, as canonical text such as `3` or `1/2`. */
export function drawPicture(
	{ picture, descriptions }: NonNullable<Template['picture']>,
	numbers: DrawnNumbers
): Result<ItemPicture, DrawProblem> {
	const values = drawValues(picture.name, picture.values, numbers);
	if (!values.ok) return values;
	return succeed({
		picture: { name: picture.name, values: values.value, description: fillText(picture.description, numbers) },
		descriptions: fillTexts(descriptions, numbers)
	});
}

function drawValues(
	pictureName: PictureName,
	texts: Readonly<Record<string, string>>,
	numbers: DrawnNumbers
): Result<Readonly<Record<string, string>>, DrawProblem> {
	if (PICTURES_OF_WORDS.includes(pictureName)) return succeed(texts);
	const values: [string, string][] = [];
	for (const [name, text] of Object.entries(texts)) {
		const value = evaluateText({ text, where: `picture.values.${name}` }, numbers);
		if (!value.ok) return value;
		values.push([name, rationalToText(value.value)]);
	}
	return succeed(Object.fromEntries(values));
}
