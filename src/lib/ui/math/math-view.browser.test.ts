import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { MathNode } from '$lib/domain/base/math-node';
import { showComponent } from '../testing/show-component.svelte';
import MathView from './MathView.svelte';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

const half = {
	kind: 'fraction',
	top: { kind: 'number', text: '1' },
	bottom: { kind: 'number', text: '2' }
} as const satisfies MathNode;
const everything: MathNode = {
	kind: 'row',
	items: [
		{ kind: 'mixed', whole: { kind: 'number', text: '3' }, fraction: half },
		{ kind: 'sign', sign: '-' },
		{ kind: 'power', base: { kind: 'letter', name: 'x' }, exponent: { kind: 'number', text: '2' } },
		{ kind: 'group', inner: { kind: 'percent', inner: { kind: 'number', text: '0.5' } } },
		{ kind: 'sign', sign: '=' },
		{ kind: 'blank' },
		{ kind: 'unit', symbol: 'kg' }
	]
};

it('makes real MathML when it is mounted in the browser', async () => {
	await showComponent(MathView, { node: everything });
	const math = document.querySelector('math') as Element;
	const elements = [math, ...math.querySelectorAll('*')];
	expect(elements.map((element) => element.namespaceURI)).toEqual(elements.map(() => MATHML));
	const fraction = math.querySelector('mfrac') as Element;
	expect([...fraction.children].map((child) => child.textContent)).toEqual(['1', '2']);
	expect(fraction.children[0]?.getBoundingClientRect().bottom).toBeLessThan(
		fraction.children[1]?.getBoundingClientRect().top as number
	);
});

it('stays MathML when the mathematics changes', async () => {
	const shown = await showComponent<{ node: MathNode }>(MathView, { node: half });
	shown.change({ node: everything });
	const elements = [...document.querySelectorAll('math *')];
	expect(elements.length).toBeGreaterThan(10);
	expect(elements.every((element) => element.namespaceURI === MATHML)).toBe(true);
});

it('keeps a minus in front close to what follows, as in -x and = -3', async () => {
	const [minus, equals] = (['-', '='] as const).map((sign): MathNode => ({ kind: 'sign', sign }));
	const three: MathNode = { kind: 'number', text: '3' };
	const x: MathNode = { kind: 'letter', name: 'x' };
	await showComponent(MathView, {
		node: { kind: 'row', items: [minus, x, minus, three, equals, minus, three] } as MathNode
	});
	const forms = [...document.querySelectorAll('mo')].map((sign) => sign.getAttribute('form'));
	expect(forms).toEqual(['prefix', 'infix', 'infix', 'prefix']);
});

it('keeps the space around a plus where a sum goes on', async () => {
	const plus: MathNode = { kind: 'sign', sign: '+' };
	await showComponent(MathView, { node: { kind: 'row', items: [plus, half] } as MathNode, goesOn: true });
	expect(document.querySelector('mo')?.getAttribute('form')).toBe('infix');
});

it('is read aloud as words, and runs left to right', async () => {
	await showComponent(MathView, { node: half });
	const math = page.getByRole('math', { name: 'one half' }).element();
	expect(math.getAttribute('dir')).toBe('ltr');
});
