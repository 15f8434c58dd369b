import { fail, succeed, type Result } from '../../domain/base/result';
import { PICTURE_NAMES, PICTURE_PARAMETERS, type Picture } from '../../domain/lesson/picture';
import { hasRightParameters } from '../parse-picture';

/** Reads `fraction-bar parts=4 shaded=3`. A value has no spaces; in an exercise it may be an expression. */
export function compileDrawing(source: string): Result<Pick<Picture, 'name' | 'values'>, string> {
	const [first = '', ...pairs] = source.trim().split(/\s+/);
	const name = PICTURE_NAMES.find((known) => known === first);
	if (!name) return fail(`unknown picture ${first}; there are ${PICTURE_NAMES.join(', ')}`);
	const values: Record<string, string> = {};
	for (const pair of pairs) {
		const [, parameter, value] = /^([a-zA-Z0-9]+)=(.+)$/.exec(pair) ?? [];
		if (parameter === undefined || value === undefined) return fail(`picture: ${pair} is not name=value`);
		values[parameter] = value;
	}
	if (hasRightParameters({ name, values })) return succeed({ name, values });
	const { required, optional } = PICTURE_PARAMETERS[name];
	return fail(
		`picture ${name} takes ${[...required, ...optional.map((parameter) => `${parameter} (optional)`)].join(', ')}`
	);
}
