import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics'
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware'
import middy from '@middy/core'
import type { LambdaContext } from 'hono/aws-lambda'
import type { WriteLog } from './deps.ts'

/** Service name and namespace come from POWERTOOLS_SERVICE_NAME and POWERTOOLS_METRICS_NAMESPACE. */
const logger = new Logger()
const metrics = new Metrics()

/** One JSON line; the lines are names and numbers only, so nothing needs to be masked. */
export const writeLog: WriteLog = ({ niveau, besked, ...extra }) =>
  (niveau === 'fejl' ? logger.error : logger.info).call(logger, besked, extra)

/** A caught failure is no failed invocation to Lambda: the alarm of the function counts this figure too. */
export function countAnswer(name: 'svar' | 'serverfejl'): void {
  metrics.addMetric(name, MetricUnit.Count, 1)
}

/** The outermost layer of every function: log context and figures, around the work. The event itself is never logged. */
export function edge<E, R>(
  work: (event: E, context: LambdaContext) => Promise<R>,
): (event: E, context: LambdaContext) => Promise<R> {
  return middy<E, R>()
    .use(injectLambdaContext(logger, { logEvent: false, resetKeys: true }))
    .use(logMetrics(metrics, { captureColdStartMetric: true }))
    .handler(work) as (event: E, context: LambdaContext) => Promise<R>
}
