import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Public } from '@tizilim/platform';
import { CheckHealth, Health } from './check-health.js';

const UNAVAILABLE = 503;
const Live = z.object({ status: z.literal('ok') }).meta({ id: 'Live' });

/** For supervisors and load balancers: is the process alive, and can it work? */
@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly checkHealth: CheckHealth) {}

  @Get('live')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ description: 'The process answers', standardSchema: Live })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ description: 'Everything it needs is there', standardSchema: Health })
  @ApiServiceUnavailableResponse({ description: 'Something it needs is missing', standardSchema: Health })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const health = await this.checkHealth.run();
    if (health.status !== 'ok') response.status(UNAVAILABLE);
    return health;
  }
}
