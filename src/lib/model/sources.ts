import type { CatalogueEntry, ModelFile } from './catalogue';
import type { WantedFile } from './kept-pieces';

/** Where model files may come from, best first: this site, a mirror such as a school's box, the publisher's hub. */
export interface Sources {
	/** The site's origin and the path it lives under, such as `https://school.example/darasa`, no slash at the end. */
	readonly site: string;
	/** Laid out like this site: `<mirror>/models/<id>/<path>` and `<mirror>/ort/<path>`. */
	readonly mirrors: readonly string[];
	/** Such as `https://huggingface.co`; undefined where a host does not want it asked. */
	readonly hub?: string | undefined;
}

export function modelFileWanted(model: CatalogueEntry, file: ModelFile, sources: Sources): WantedFile {
	const own = [sources.site, ...sources.mirrors].map((source) => `${source}/models/${model.id}/${file.path}`);
	const { hub } = model;
	const published =
		sources.hub !== undefined && hub ? [`${sources.hub}/${hub.repo}/resolve/${hub.revision}/${file.path}`] : [];
	return { bytes: file.bytes, sha256: file.sha256, addresses: [...own, ...published] };
}

export function runtimeFileWanted(file: ModelFile, sources: Sources): WantedFile {
	const addresses = [sources.site, ...sources.mirrors].map((source) => `${source}/ort/${file.path}`);
	return { bytes: file.bytes, sha256: file.sha256, addresses };
}
