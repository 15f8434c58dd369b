import { TrialNote } from '../platform/trial-note';
import type { Changes } from '../storage/settings';
import type { DeviceSettings } from '../storage/setting-keys';
import type { StorageRoom } from './storage-room';

/** So often a model may end the app or break before it rests. */
const MOST_CRASHES = 2;

/** What this phone remembers of its models: which was chosen, and how often each broke. */
export class ModelMemory {
	readonly #storage: StorageRoom;
	#note: TrialNote | undefined;

	constructor(storage: StorageRoom) {
		this.#storage = storage;
	}

	async read(): Promise<Pick<DeviceSettings, 'chosenModel' | 'chosenDevice'>> {
		const { chosenModel, chosenDevice } = await this.#settings();
		return { chosenModel, chosenDevice };
	}

	async write(changes: Changes<DeviceSettings>): Promise<void> {
		await this.#storage.use((storage) => storage.settings.changeDevice(changes));
	}

	/** Models that broke too often, the one that ended an earlier page included. */
	async resting(): Promise<ReadonlySet<string>> {
		const left = this.#trial().takeLeft();
		if (left !== undefined) await this.countCrash(left);
		const { modelCrashes } = await this.#settings();
		return new Set(Object.keys(modelCrashes).filter((id) => (modelCrashes[id] ?? 0) >= MOST_CRASHES));
	}

	/** From now on a page that is closed without a word counts as a crash of this model. */
	beginTrial(id: string): void {
		this.#trial().begin(id);
	}

	endTrial(): void {
		this.#trial().end();
	}

	async countCrash(id: string): Promise<void> {
		const { modelCrashes } = await this.#settings();
		await this.write({ modelCrashes: { ...modelCrashes, [id]: (modelCrashes[id] ?? 0) + 1 } });
	}

	async forgive(id: string): Promise<void> {
		const { modelCrashes } = await this.#settings();
		await this.write({ modelCrashes: { ...modelCrashes, [id]: 0 } });
	}

	async #settings(): Promise<Pick<DeviceSettings, 'chosenModel' | 'chosenDevice' | 'modelCrashes'>> {
		const read = await this.#storage.use((storage) => storage.settings.readDevice());
		return read.ok ? read.value : { chosenModel: undefined, chosenDevice: undefined, modelCrashes: {} };
	}

	#trial(): TrialNote {
		this.#note ??= new TrialNote();
		return this.#note;
	}
}
