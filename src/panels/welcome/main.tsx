import { mountPanel } from '../panel';
import { Welcome } from './welcome';

mountPanel(<Welcome />);
