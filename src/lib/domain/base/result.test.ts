import { expect, it } from 'vitest';
import { fail, mapResult, succeed, type Result } from './result';

it('changes a value and lets a failure pass', () => {
	const double = (result: Result<number, string>): Result<number, string> => mapResult(result, (value) => value * 2);
	expect(double(succeed(4))).toEqual({ ok: true, value: 8 });
	expect(double(fail('no'))).toEqual({ ok: false, error: 'no' });
});
