import { Duration, Fn } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { FRONT_HEADER } from '../../functions/http/lambdaEnv.ts'
import { Spand } from './spand.ts'

export interface FrontProps {
  api: HttpApi
  domaene: string
  certificate: ICertificate
  webAclArn: string
  frontKey: ISecret
  /** Folder of the built assets. */
  aktiver: string
}

/** The one public address: pages and API from the functions, assets from a private bucket. */
export class Front extends Construct {
  readonly distribution: Distribution

  constructor(scope: Construct, id: string, { api, domaene, certificate, webAclArn, frontKey, aktiver }: FrontProps) {
    super(scope, id)
    const log = new Spand(this, 'Log', {
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(180) }],
    })
    const assets = new Spand(this, 'Aktiver', { serverAccessLogsBucket: log, serverAccessLogsPrefix: 'aktiver/' })
    this.distribution = new Distribution(this, 'Distribution', {
      domainNames: [domaene],
      certificate,
      webAclId: webAclArn,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      enableLogging: true,
      logBucket: log,
      logFilePrefix: 'front/',
      logIncludesCookies: false,
      defaultBehavior: {
        origin: apiOrigin(api, frontKey),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
      additionalBehaviors: {
        '/aktiver/*': {
          origin: S3BucketOrigin.withOriginAccessControl(assets),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
          responseHeadersPolicy: assetHeaders(this),
          viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
          compress: true,
        },
        // Its reach is its folder, so it is asked for at the root; every start of a page asks whether it has changed.
        '/sw.js': {
          origin: S3BucketOrigin.withOriginAccessControl(assets, { originPath: '/aktiver' }),
          cachePolicy: CachePolicy.CACHING_DISABLED,
          responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
          viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        },
      },
    })
    // Old names stay: a page that is open, or kept for use without a net, still asks for them.
    new BucketDeployment(this, 'Udlaegning', {
      sources: [Source.asset(aktiver, { exclude: ['manifest.json'] })],
      destinationBucket: assets,
      destinationKeyPrefix: 'aktiver',
      prune: false,
    })
  }
}

/** The header proves to the functions that a request has passed the firewall. */
const apiOrigin = (api: HttpApi, frontKey: ISecret) =>
  new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    readTimeout: Duration.seconds(30),
    customHeaders: { [FRONT_HEADER]: frontKey.secretValue.unsafeUnwrap() },
  })

/** Names carry a hash of the content, so nothing is ever asked for twice. Pages bring their own headers. */
const assetHeaders = (scope: Construct) =>
  new ResponseHeadersPolicy(scope, 'Hoveder', {
    customHeadersBehavior: {
      customHeaders: [
        { header: 'cache-control', value: 'public, max-age=31536000, immutable', override: true },
        { header: 'cross-origin-resource-policy', value: 'same-origin', override: true },
      ],
    },
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
    },
  })
