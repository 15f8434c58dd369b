import { expect } from 'playwright/test';
import { aPhone } from './phone';
