import { mountPanel } from '../panel';
import { Options } from './options';

mountPanel(<Options />);
