import { FieldResolver, Resolver, Root } from 'type-graphql';
import { exportAddresses } from '../export/export-address';
import type { AskedConnection } from './asked-events';
import { EventConnection } from './connection.type';
import { Export } from './export.type';

@Resolver(() => EventConnection)
export class ExportResolver {
  @FieldResolver(() => [Export], {
    description:
      'The whole list as a file, in each format that can show it, latest first whatever the order of this list; pages play no part. `exports { format url }`',
  })
  exports(@Root() { asked }: AskedConnection): Export[] {
    return exportAddresses(asked.filter, asked.contact, asked.view).map(({ format, url }) => ({
      format: format.name,
      description: format.description,
      url,
    }));
  }
}
