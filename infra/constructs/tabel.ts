import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import type { TableDefinition } from '../../functions/store/table-definition.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** A table by its definition, with the house's care: own key, 35 days of every second, and nobody deletes it by mistake. */
export class Tabel extends TableV2 {
  constructor(scope: Construct, id: string, { pk, sk, indexes = {}, ttl, stream }: TableDefinition, key: IKey) {
    super(scope, id, {
      partitionKey: text(pk),
      sortKey: text(sk),
      globalSecondaryIndexes: Object.entries(indexes).map(([indexName, index]) => ({
        indexName,
        partitionKey: text(index.pk),
        sortKey: text(index.sk),
        ...(Array.isArray(index.projection) && {
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: index.projection,
        }),
      })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(ttl && { timeToLiveAttribute: ttl }),
      ...(stream && { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES }),
    })
  }
}
