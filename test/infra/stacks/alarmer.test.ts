import { beforeAll, expect, test } from 'vitest'
import { functions } from '../../../infra/functions.ts'
import type { AlarmStack } from '../../../infra/stacks/alarmer.ts'
import { resourcesOf, stubCloud } from './cloud.ts'

interface AlarmResource {
  AlarmDescription: string
  AlarmActions: unknown[]
  Threshold: number
  Metrics?: {
    Expression?: string
    MetricStat?: { Metric: { MetricName: string; Namespace: string; Dimensions: { Name: string; Value: unknown }[] } }
  }[]
}

let alarmer: AlarmStack
let alarms: AlarmResource[]
beforeAll(() => {
  alarmer = stubCloud().alarmer
  alarms = Object.values(resourcesOf<AlarmResource>(alarmer, 'AWS::CloudWatch::Alarm')).map(
    ({ Properties }) => Properties,
  )
})

test.each(Object.entries(functions))(
  '%s has an alarm that says what people notice, at the first failure, thrown or answered',
  (name, { errorImpact }) => {
    const alarm = alarms.find(({ AlarmDescription }) => AlarmDescription === errorImpact)!
    expect(alarm.Threshold).toBe(1)
    const metrics = alarm.Metrics!.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric] : []))
    expect(metrics.map(({ MetricName, Namespace }) => `${Namespace}/${MetricName}`).sort()).toEqual([
      'AWS/Lambda/Errors',
      'Spaedbarn/serverfejl',
    ])
    expect(metrics.find(({ MetricName }) => MetricName === 'serverfejl')!.Dimensions).toEqual([
      { Name: 'service', Value: name },
    ])
  },
)

test('every alarm reaches the one on duty, over TLS', () => {
  const [topic] = Object.keys(resourcesOf(alarmer, 'AWS::SNS::Topic'))
  for (const { AlarmActions } of alarms) expect(AlarmActions).toEqual([{ Ref: topic }])
  expect(Object.values(resourcesOf(alarmer, 'AWS::SNS::Subscription'))[0]!.Properties).toMatchObject({
    Protocol: 'email',
    Endpoint: 'vagt@spaedbarn.example.dk',
  })
})

test('what was given up and what the door itself answers have alarms too', () => {
  const descriptions = alarms.map(({ AlarmDescription }) => AlarmDescription)
  expect(descriptions).toHaveLength(Object.keys(functions).length + 2)
})
