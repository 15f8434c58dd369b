import type { MathNode, MathSign } from '../../src/lib/domain/base/math-node';
import { succeed, fail, type Result } from '../../src/lib/domain/base/result';

/** STUB until domain/number has parseMath. */
export function readMath(text: string): Result<MathNode, string> {
	const items: MathNode[] = [];
	for (const t of text.trim().split(/\s+/)) {
		const atom = (x: string): MathNode | undefined =>
			x === '□'
				? { kind: 'blank' }
				: /^\{\w+\}$/.test(x)
					? { kind: 'slot', name: x.slice(1, -1) }
					: /^-?\d+(\.\d+)?$/.test(x)
						? { kind: 'number', text: x }
						: undefined;
		const [a = '', b] = t.split('/');
		const top = atom(a),
			bottom = b === undefined ? undefined : atom(b);
		if (top && bottom) items.push({ kind: 'fraction', top, bottom });
		else if (top && b === undefined) items.push(top);
		else if ('+-×÷=<>'.includes(t)) items.push({ kind: 'sign', sign: t as MathSign });
		else return fail(`cannot read ${t}`);
	}
	return succeed(items.length === 1 && items[0] ? items[0] : { kind: 'row', items });
}
