export { say } from '../../tools/testing/texts';
