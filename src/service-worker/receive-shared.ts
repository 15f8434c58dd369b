const CACHE_NAME = 'darasa-shared';
const MAX_FILES = 200;
const MAX_BYTES = 80_000_000;

/**
 * Files shared to Darasa from another app arrive as a form. They are laid aside for the page `receive`, which
 * reads them as carefully as any other file; then the phone goes there.
 */
export async function receiveShared(request: Request, scope: string): Promise<Response> {
	const page = new URL('receive', scope);
	try {
		const form = await request.formData();
		const shared = form.getAll('files').filter((entry): entry is File => entry instanceof File);
		const cache = await caches.open(CACHE_NAME);
		for (const [index, file] of shared.slice(0, MAX_FILES).entries()) {
			// Of what is too big only the name stays: the page tells it.
			const headers = { 'X-File-Name': encodeURIComponent(file.name) };
			await cache.put(new URL(`shared/${index}`, page), new Response(file.size > MAX_BYTES ? '' : file, { headers }));
		}
		page.searchParams.set('from', 'share');
	} catch {
		page.searchParams.set('from', 'failed-share');
	}
	return Response.redirect(page.href, 303);
}
