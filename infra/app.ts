import { Validations } from 'aws-cdk-lib'
import { Sikkerhedsregler } from './sikkerhed.ts'
import { createCloud } from './cloud.ts'
import { settings } from './settings.ts'

const { app } = createCloud({ settings, dist: 'dist', outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out' })
Validations.of(app).addPlugins(new Sikkerhedsregler(app))
const { stacks, directory } = app.synth()
console.log(`${stacks.map(({ stackName, templateFile }) => `${stackName}: ${directory}/${templateFile}`).join('\n')}`)
