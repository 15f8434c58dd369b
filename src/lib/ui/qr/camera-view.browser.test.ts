import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showComponent } from '../testing/show-component.svelte';
import CameraView from './CameraView.svelte';

function makeProps() {
	const canvas = document.createElement('canvas');
	canvas.getContext('2d');
	return {
		scan: { kind: 'looking' } as const,
		stream: canvas.captureStream(),
		watch: vi.fn<(video: HTMLVideoElement) => () => void>(() => () => undefined),
		onstop: vi.fn(),
		onagain: vi.fn(),
		onother: vi.fn()
	};
}

it('hands its video over to be read, and is stopped by the keyboard', async () => {
	const props = makeProps();
	await showComponent(CameraView, props);
	const [[video] = []] = props.watch.mock.calls;
	expect(video?.srcObject).toBe(props.stream);
	await expect.element(page.getByRole('status')).toHaveTextContent('Hold the code inside the square.');
	await userEvent.keyboard('{Tab}');
	await expect.element(page.getByRole('button', { name: 'Stop the camera' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(props.onstop).toHaveBeenCalledTimes(1);
});

it('says how much has come', async () => {
	await showComponent(CameraView, { ...makeProps(), scan: { kind: 'partial', got: 3, needed: 8 } as const });
	await expect.element(page.getByText('3 of 8 parts have come')).toBeVisible();
});

it.each([
	['none', 'File or message', 'onother'],
	['refused', 'Try again', 'onagain'],
	['in-use', 'Try again', 'onagain'],
	['insecure', 'File or message', 'onother'],
	['missing', 'Try again', 'onagain']
] as const)('has one way out where the camera is %s', async (problem, button, call) => {
	const props = makeProps();
	await showComponent(CameraView, { ...props, scan: { kind: 'failed', problem } as const, stream: undefined });
	expect(page.getByRole('button').elements()).toHaveLength(1);
	await page.getByRole('button', { name: button }).click();
	expect(props[call]).toHaveBeenCalledTimes(1);
});
