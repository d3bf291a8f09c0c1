import { startChat } from './lib/chat.tsx'

void startChat()
