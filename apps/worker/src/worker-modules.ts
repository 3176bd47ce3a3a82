import type { Type } from '@nestjs/common';

/** Every lib with job handlers, one module a lib. */
export const workerModules: Type[] = [];
