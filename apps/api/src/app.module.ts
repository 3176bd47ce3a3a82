import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type Config } from '@tizilim/platform';
import { entities, httpModules } from './http-modules.js';
import { ShellModule } from './shell.module.js';

/** The API: the platform and the list of features. */
@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot({ config, role: 'tizilim_api', entities }), ShellModule, ...httpModules] };
  }
}
