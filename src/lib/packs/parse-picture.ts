import { object, oneOf, record, refine, string, type Parser } from '../domain/base/parser';
import { PICTURE_NAMES, PICTURE_PARAMETERS, type Picture, type PictureName } from '../domain/lesson/picture';
import { parseRichText } from './parse-rich-text';

const drawing = {
	name: oneOf(PICTURE_NAMES),
	values: record(string({ minLength: 1, maxLength: 200 }), { maxLength: 20 })
};

interface Drawing {
	readonly name: PictureName;
	readonly values: Readonly<Record<string, string>>;
}

/** All required parameters and no unknown ones. */
export function hasRightParameters({ name, values }: Drawing): boolean {
	const { required, optional } = PICTURE_PARAMETERS[name];
	const given = Object.keys(values);
	return (
		required.every((parameter) => given.includes(parameter)) &&
		given.every((parameter) => required.includes(parameter) || optional.includes(parameter))
	);
}

/** The picture of a template, whose description is stored with the words. */
export const parseDrawing: Parser<Drawing> = refine(object(drawing), 'the parameters of the picture', (picture) =>
	hasRightParameters(picture) ? picture : undefined
);

export const parsePicture: Parser<Picture> = refine(
	object({ ...drawing, description: parseRichText }),
	'the parameters of the picture',
	(picture) => (hasRightParameters(picture) ? picture : undefined)
);
