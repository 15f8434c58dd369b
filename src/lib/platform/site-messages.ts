/** What the page asks of the service worker and what it hears back, over one MessageChannel per question. */
export type SiteRequest =
	| { readonly kind: 'status' }
	| { readonly kind: 'store'; readonly group: 'rest' | 'model' }
	| { readonly kind: 'update-size' };

export interface GroupStatus {
	readonly storedFiles: number;
	readonly allFiles: number;
	readonly missingBytes: number;
	readonly allBytes: number;
}

export type SiteReply =
	| { readonly kind: 'status'; readonly core: GroupStatus; readonly rest: GroupStatus; readonly model: GroupStatus }
	| { readonly kind: 'progress'; readonly status: GroupStatus }
	| { readonly kind: 'stored'; readonly status: GroupStatus }
	| { readonly kind: 'failed'; readonly reason: 'network' | 'full'; readonly status: GroupStatus }
	| { readonly kind: 'update-size'; readonly bytes: number };
