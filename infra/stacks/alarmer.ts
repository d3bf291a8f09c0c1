import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Funktion } from '../constructs/funktion.ts'
import { METRICS, type Settings } from '../settings.ts'

export interface OvervaagningProps extends StackProps {
  settings: Settings
  funktioner: Funktion[]
  api: HttpApi
  opgivet: Queue
}

const PERIOD = Duration.minutes(5)

/** A caught failure answers 500 and is no failed invocation: both are counted. */
function failuresOf(funktion: Funktion): IMetric {
  const answered = new Metric({
    namespace: METRICS,
    metricName: 'serverfejl',
    dimensionsMap: { service: funktion.navn },
    statistic: Stats.SUM,
    period: PERIOD,
  })
  const [a, b] = [`${funktion.navn}Afbrudt`, `${funktion.navn}Besvaret`]
  return new MathExpression({
    expression: `FILL(${a}, 0) + FILL(${b}, 0)`,
    label: funktion.navn,
    period: PERIOD,
    usingMetrics: { [a]: funktion.metricErrors({ statistic: Stats.SUM, period: PERIOD }), [b]: answered },
  })
}

/** Says in plain Danish what people notice, to the one on duty. */
export class AlarmStack extends Stack {
  constructor(scope: Construct, id: string, { settings, funktioner, api, opgivet, ...props }: OvervaagningProps) {
    super(scope, id, props)
    const vagt = new Topic(this, 'Vagt', { enforceSSL: true })
    vagt.addSubscription(new EmailSubscription(settings.vagtMail))
    const action = new SnsAction(vagt)
    const alarm = (name: string, alarmDescription: string, metric: IMetric, more: Partial<AlarmProps> = {}) =>
      new Alarm(this, `Alarm-${name}`, {
        alarmDescription,
        metric,
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
        ...more,
      }).addAlarmAction(action)
    for (const funktion of funktioner) alarm(funktion.navn, funktion.errorImpact, failuresOf(funktion))
    alarm(
      'opgivet',
      'Et dokument kunne ikke kontrolleres og venter på, at nogen ser på det',
      opgivet.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: Stats.MAXIMUM }),
    )
    alarm(
      'api',
      'Siderne svarer med fejl, uden at nogen funktion selv har meldt det',
      api.metricServerError({ period: PERIOD, statistic: Stats.SUM }),
      { threshold: 5 },
    )
    this.createDashboard(funktioner, api)
  }

  private createDashboard(funktioner: Funktion[], api: HttpApi): void {
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12, height: 6 })
    const each = (metric: (funktion: Funktion) => IMetric) => funktioner.map(metric)
    new Dashboard(this, 'Overblik', {
      widgets: [
        [
          graph('Fejl', each(failuresOf)),
          graph(
            'Kald',
            each((one) => one.metricInvocations({ label: one.navn })),
          ),
        ],
        [
          graph(
            'Varighed, 99 %',
            each((one) => one.metricDuration({ label: one.navn, statistic: Stats.p(99) })),
          ),
          graph(
            'Afvist, fordi der var for mange',
            each((one) => one.metricThrottles({ label: one.navn })),
          ),
        ],
        [
          graph(
            'Svartid ved døren, 50 og 99 %',
            [50, 99].map((p) => api.metricLatency({ statistic: Stats.p(p), label: `${p} %` })),
          ),
          graph('Svar med fejl', [api.metricClientError(), api.metricServerError()]),
        ],
      ],
    })
  }
}
