import { join } from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Architecture, type CfnFunction, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { FunctionRow } from '../functions.ts'
import { METRICS } from '../settings.ts'

export interface FunktionProps {
  row: FunctionRow
  /** Folder of the built functions. */
  dist: string
  environment?: Record<string, string>
  /** Encrypts the environment, for functions that are told secrets. */
  environmentKey?: IKey
  statements?: PolicyStatement[]
}

/** One Lambda of the table: its own role and its own log, and no right that was not given here. */
export class Funktion extends LambdaFunction {
  readonly navn: string
  readonly errorImpact: string

  constructor(
    scope: Construct,
    navn: string,
    { row, dist, environment = {}, environmentKey, statements = [] }: FunktionProps,
  ) {
    const logGroup = new LogGroup(scope, `Log-${navn}`, {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const role = new Role(scope, `Rolle-${navn}`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    super(scope, `Funktion-${navn}`, {
      runtime: Runtime.NODEJS_24_X,
      architecture: row.architecture === 'x86_64' ? Architecture.X86_64 : Architecture.ARM_64,
      code: Code.fromAsset(join(dist, navn), { exclude: ['*.map'] }),
      handler: 'index.handler',
      timeout: Duration.seconds(row.timeoutSeconds),
      memorySize: row.memoryMb,
      description: `Ved fejl: ${row.errorImpact}`,
      role,
      logGroup,
      environment: { POWERTOOLS_SERVICE_NAME: navn, POWERTOOLS_METRICS_NAMESPACE: METRICS, ...environment },
    })
    this.navn = navn
    this.errorImpact = row.errorImpact
    for (const statement of statements) role.addToPolicy(statement)
    if (environmentKey) this.encryptEnvironment(environmentKey)
  }

  /** CDK's own property grants encryption and wildcards too; the function only opens what is given to it. */
  private encryptEnvironment(key: IKey): void {
    const cfn = this.node.defaultChild as CfnFunction
    cfn.kmsKeyArn = key.keyArn
    this.addToRolePolicy(new PolicyStatement({ actions: ['kms:Decrypt'], resources: [key.keyArn] }))
  }
}
