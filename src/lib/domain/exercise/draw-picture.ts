import { succeed, type Result } from '../base/result';
import { LIST_MARK, PICTURE_PARAMETERS, type PictureName } from '../lesson/picture';
import { rationalToText } from '../number/rational-text';
import type { DrawProblem } from './draw-problem';
import { evaluateText, type DrawnNumbers } from './evaluate-text';
import { fillText, fillTexts } from './fill-text';
import type { Item } from './item';
import type { Template } from './template';

type ItemPicture = NonNullable<Item['picture']>;

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
	const { words = [] } = PICTURE_PARAMETERS[pictureName];
	const values: [string, string][] = [];
	for (const [name, text] of Object.entries(texts)) {
		const value = words.includes(name) ? succeed(text) : drawList(text, `picture.values.${name}`, numbers);
		if (!value.ok) return value;
		values.push([name, value.value]);
	}
	return succeed(Object.fromEntries(values));
}

/** One number, or several with marks between them. */
function drawList(text: string, where: string, numbers: DrawnNumbers): Result<string, DrawProblem> {
	const drawn: string[] = [];
	for (const entry of text.split(LIST_MARK)) {
		const value = evaluateText({ text: entry, where }, numbers);
		if (!value.ok) return value;
		drawn.push(rationalToText(value.value));
	}
	return succeed(drawn.join(LIST_MARK));
}
