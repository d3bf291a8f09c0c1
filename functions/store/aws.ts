import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import type { Post } from './post.ts'

export interface AwsOptions {
  dynamo?: { endpoint: string }
  s3?: { endpoint: string; forcePathStyle: boolean }
  region?: string
  credentials?: { accessKeyId: string; secretAccessKey: string }
}

export type Clients = ReturnType<typeof createClients>

/** In the cloud region and credentials come from the function's surroundings; on this machine they are given. */
export function createClients({ dynamo, s3, ...shared }: AwsOptions = {}) {
  const documents: S3ClientConfig = { ...shared, ...s3 }
  return {
    dynamo: new DynamoDBClient({ ...shared, ...dynamo }),
    s3: new S3Client(documents),
    /** Otherwise the address carries the checksum of an empty body. */
    presigner: new S3Client({ ...documents, requestChecksumCalculation: 'WHEN_REQUIRED' }),
  }
}

/** Amazon SES, loaded when the first mail is sent: few calls send one, and every cold start would pay for it. */
export function createLazySesPost(afsender: string): Post {
  let post: Promise<Post> | undefined
  async function load(): Promise<Post> {
    const [{ SESv2Client }, { createSesPost }] = await Promise.all([
      import('@aws-sdk/client-sesv2'),
      import('./post.ts'),
    ])
    return createSesPost({ client: new SESv2Client(), afsender })
  }
  return { send: async (mail) => (await (post ??= load())).send(mail) }
}
