import { Controller, Get, Header, Headers, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { pickLanguage } from '@tizilim/messages';
import { Public } from '@tizilim/platform';
import { renderStartPage } from './start-page.js';

/** The page at the root, until the web application stands there. */
@ApiExcludeController()
@Controller()
export class StartPageController {
  @Get()
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Vary', 'Accept-Language')
  show(@Headers('accept-language') accepted?: string, @Query('lang') chosen?: unknown) {
    return renderStartPage(pickLanguage(typeof chosen === 'string' ? chosen : accepted));
  }
}
