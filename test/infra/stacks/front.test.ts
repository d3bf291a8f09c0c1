import { beforeAll, describe, expect, test } from 'vitest'
import { FRONT_HEADER } from '../../../functions/http/lambdaEnv.ts'
import { resourcesOf, stubCloud, textOf } from './cloud.ts'

let cloud: ReturnType<typeof stubCloud>
beforeAll(() => {
  cloud = stubCloud()
})

/** What the functions compare the header with. */
function frontKeyOfFunctions(): string {
  const all = Object.values(
    resourcesOf<{ Environment?: { Variables: Record<string, unknown> } }>(cloud.api, 'AWS::Lambda::Function'),
  )
  const told = all.map(({ Properties }) => Properties.Environment?.Variables['FRONT_KEY'])
  return textOf(told.find((one) => one !== undefined))
}

describe('the front', () => {
  interface Distribution {
    DistributionConfig: {
      Aliases: string[]
      WebACLId: unknown
      ViewerCertificate: { MinimumProtocolVersion: string }
      Origins: {
        Id: string
        OriginAccessControlId?: unknown
        OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[]
        CustomOriginConfig?: { OriginProtocolPolicy: string; OriginSSLProtocols: string[] }
      }[]
      DefaultCacheBehavior: { TargetOriginId: string; ViewerProtocolPolicy: string }
      CacheBehaviors: { PathPattern: string; TargetOriginId: string; ViewerProtocolPolicy: string }[]
      Logging: { IncludeCookies?: boolean }
    }
  }
  const config = () =>
    Object.values(resourcesOf<Distribution>(cloud.api, 'AWS::CloudFront::Distribution'))[0]!.Properties
      .DistributionConfig

  test('is the public name, over TLS 1.2, behind the firewall, without cookies in its log', () => {
    const { Aliases, WebACLId, ViewerCertificate, Logging, DefaultCacheBehavior, CacheBehaviors } = config()
    expect([Aliases, ViewerCertificate.MinimumProtocolVersion]).toEqual([['spaedbarn.example.dk'], 'TLSv1.2_2021'])
    expect(textOf(WebACLId)).not.toBe('')
    expect(Logging.IncludeCookies ?? false).toBe(false)
    expect(
      new Set([DefaultCacheBehavior, ...CacheBehaviors].map(({ ViewerProtocolPolicy }) => ViewerProtocolPolicy)),
    ).toEqual(new Set(['redirect-to-https']))
  })

  test('shows the functions that a request came by it, and takes assets from a private bucket', () => {
    const { Origins, DefaultCacheBehavior, CacheBehaviors } = config()
    const origin = (id: string) => Origins.find(({ Id }) => Id === id)!
    const api = origin(DefaultCacheBehavior.TargetOriginId)
    expect(api.CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    })
    expect(api.OriginCustomHeaders!.map(({ HeaderName, HeaderValue }) => [HeaderName, textOf(HeaderValue)])).toEqual([
      [FRONT_HEADER, frontKeyOfFunctions()],
    ])
    expect(CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual(['/aktiver/*', '/sw.js'])
    for (const { TargetOriginId } of CacheBehaviors) expect(origin(TargetOriginId).OriginAccessControlId).toBeDefined()
    for (const { Properties } of Object.values(resourcesOf(cloud.api, 'AWS::S3::Bucket')))
      expect(Properties['PublicAccessBlockConfiguration']).toMatchObject({
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      })
  })
})
