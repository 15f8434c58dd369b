/** Reading aloud, for pages: they know the app's parts alone. */
export { findVoice, speak, stopSpeaking, watchVoices, type Voice } from '../platform/speech';
