import { measureSpeed } from '../lib/model/probe-speed';

/** Long enough for a phone's processor to leave its resting speed, short enough that nobody waits. */
postMessage(measureSpeed(() => performance.now(), 1_500));
