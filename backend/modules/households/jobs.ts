// What this shelf has done in a thread of its own; its handlers that are `aside` come with its index.
import { defineJob } from '../../kernel/aside/job';
import './index';
import { readRegister } from './register-imports/read-register';
import { readRegisterJob } from './register-imports/read-register-job';

defineJob(readRegisterJob, ({ secrets }, file) => readRegister(secrets, file));
