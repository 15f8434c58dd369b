export { beginAs } from '../../tools/testing/learner';
