import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Key } from 'aws-cdk-lib/aws-kms'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { join } from 'node:path'
import { Front } from '../constructs/front.ts'
import { Funktion } from '../constructs/funktion.ts'
import { environmentOf, type Surroundings } from '../constructs/omgivelser.ts'
import { mailStatement, statementsOf } from '../constructs/rettigheder.ts'
import { type FunctionName, type FunctionRow, functions } from '../functions.ts'
import { routeKeysOf } from '../routing.ts'
import { type DataStack, QUARANTINE } from './data.ts'

export interface ApiProps extends StackProps, Omit<Surroundings, 'frontKey'> {
  dist: string
  certificate: ICertificate
  webAclArn: string
}

/** Ids, codes and times: neither path nor address, which would say who looked at what outside the revisionslog. */
const ACCESS_LOG = {
  id: '$context.requestId',
  rute: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  fejl: '$context.integrationErrorMessage',
  tid: '$context.requestTimeEpoch',
}

const rows = Object.entries(functions as Record<string, FunctionRow>)

/** The functions with their doors: HTTP API behind the front, and events. */
export class ApiStack extends Stack {
  readonly api: HttpApi
  readonly front: Front
  readonly funktioner: Funktion[]
  readonly opgivet: Queue

  constructor(
    scope: Construct,
    id: string,
    { dist, certificate, webAclArn, settings, data, login, ...props }: ApiProps,
  ) {
    super(scope, id, props)
    const frontKey = new Secret(this, 'Forsidenoegle', {
      description: 'Viser funktionerne, at en forespørgsel er kommet gennem forsiden',
      encryptionKey: data.tableKey,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    })
    const environmentKey = new Key(this, 'Omgivelsesnoegle', {
      description: 'Funktionernes omgivelser',
      enableKeyRotation: true,
    })
    const at: Surroundings = { settings, data, login, frontKey }
    this.funktioner = rows
      .filter(([, { event }]) => event !== 'tokenUdstedes')
      .map(
        ([navn, row]) =>
          new Funktion(this, navn, {
            row,
            dist,
            environmentKey,
            environment: environmentOf(row, at),
            statements: this.rightsOf(row, at),
          }),
      )
    this.api = this.createApi()
    this.opgivet = this.createDeadLetters()
    this.listenForScans(data)
    this.front = new Front(this, 'Front', {
      api: this.api,
      domaene: settings.domaene,
      certificate,
      webAclArn,
      frontKey,
      aktiver: join(dist, 'aktiver'),
    })
  }

  private rightsOf(row: FunctionRow, { data, settings }: Surroundings) {
    return [...statementsOf(this, row, data), ...(row.sendsMail ? [mailStatement(this, settings.afsender)] : [])]
  }

  private funktion = (navn: FunctionName): Funktion => this.funktioner.find((one) => one.navn === navn)!

  /** What no route knows goes to `adgang`, which has the words for it. */
  private createApi(): HttpApi {
    const integrate = (navn: FunctionName) =>
      new HttpLambdaIntegration(`Til-${navn}`, this.funktion(navn), {
        payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
        scopePermissionToRoute: false,
      })
    const integrations = new Map(
      rows.filter(([, { routes }]) => routes.length > 0).map(([navn]) => [navn, integrate(navn as FunctionName)]),
    )
    const api = new HttpApi(this, 'Api', { createDefaultStage: false, defaultIntegration: integrations.get('adgang')! })
    for (const [navn, { routes }] of rows)
      for (const path of routes.flatMap(routeKeysOf))
        api.addRoutes({ path, methods: [HttpMethod.ANY], integration: integrations.get(navn)! })
    const log = new LogGroup(this, 'Adgangslog', {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    new HttpStage(this, 'Trin', {
      httpApi: api,
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    })
    return api
  }

  private createDeadLetters(): Queue {
    return new Queue(this, 'Opgivet', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
  }

  /** What fails after all retries is kept, and an alarm calls a person. */
  private listenForScans({ documents }: DataStack): void {
    const funktion = this.funktion('bilagskontrol')
    funktion.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(this.opgivet),
    })
    new Rule(this, 'Skannet', {
      eventPattern: {
        source: ['aws.guardduty'],
        detailType: ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: [documents.bucketName], objectKey: [{ prefix: QUARANTINE }] } },
      },
      targets: [
        new LambdaFunction(funktion, {
          deadLetterQueue: this.opgivet,
          retryAttempts: 10,
          maxEventAge: Duration.hours(6),
        }),
      ],
    })
  }
}
